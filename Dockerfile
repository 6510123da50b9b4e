# The program is built in one image and runs in another, without compiler, Maven or root.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /tradewind
COPY pom.xml tradewind ./
COPY src src
COPY data data
# Asking once builds the program and records which classes an answer needs.
RUN ./tradewind ask "exports 2020" && rm -rf state

FROM eclipse-temurin:25-jre
# Charts are drawn with Cyrillic letters; the health check asks over HTTP.
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl fontconfig fonts-dejavu-core \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --home-dir /tradewind tradewind
WORKDIR /tradewind
COPY --from=build /tradewind/target/app target/app
COPY config config
COPY data data
ENV TRADEWIND_HOME=/tradewind TRADEWIND_HTTP_HOST=0.0.0.0
# The record of the image that builds fits only its own Java: the bot rehearses once more here.
RUN rm -f target/app/*.aot \
 && { java --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Djava.awt.headless=true -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true -Djava.library.path=target/app/native -Dorg.sqlite.lib.path=target/app/native \
           -XX:AOTCacheOutput=target/app/tradewind-bot.aot -cp target/app/tradewind.jar org.tradewind.Rehearsal /tmp/rehearsal >/dev/null 2>&1 \
      || rm -f target/app/tradewind-bot.aot; } \
 && rm -rf /tmp/rehearsal /tmp/hsperfdata_*
RUN mkdir state && chown tradewind state
USER tradewind
VOLUME /tradewind/state
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD curl -fsS http://127.0.0.1:8080/healthz || exit 1
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "-Djava.library.path=target/app/native", "-Dorg.sqlite.lib.path=target/app/native", "-XX:AOTCache=target/app/tradewind-bot.aot", "-Xlog:aot=off", "-Xlog:cds=off", "-jar", "target/app/tradewind.jar"]
CMD ["run"]
