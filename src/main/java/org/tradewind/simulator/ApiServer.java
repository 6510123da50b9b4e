package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** The Bot API over HTTP on 127.0.0.1. */
final class ApiServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Duration HANGING = Duration.ofMinutes(10);

    private final World world;
    private final FaultPlan faults;
    private final LongPoll longPoll;
    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final Javalin http;

    ApiServer(World world, FaultPlan faults, LongPoll longPoll, List<Method> methods) {
        this.world = world;
        this.faults = faults;
        this.longPoll = longPoll;
        methods.forEach(method -> this.methods.put(method.name().toLowerCase(Locale.ROOT), method));
        this.http = Javalin.create(this::configure);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.NONE; // of no use on one machine
        config.http.maxRequestSize = 60L * 1024 * 1024;
        config.jetty.multipartConfig.maxFileSize(60, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(600, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(60, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(settings -> settings.setIdleTimeout(HANGING.toMillis()));
        config.routes.exception(Exception.class, this::internalError);
        config.routes.get("/file/bot{token}/<path>", this::download);
        config.routes.get("/bot{token}/{method}", this::call);
        config.routes.post("/bot{token}/{method}", this::call);
    }

    void start(int port) {
        http.start(HOST, port);
    }

    int port() {
        return http.port();
    }

    private void download(Context request) {
        if (!request.pathParam("token").equals(world.settings().token())) {
            refuse(request, Refusal.unauthorized());
            return;
        }
        Optional<Media> file = world.monitor().locked(() -> world.files().atPath(request.pathParam("path")));
        file.ifPresentOrElse(
                found -> request.contentType("application/octet-stream").result(found.bytes()),
                () -> refuse(request, Refusal.notFound()));
    }

    private void call(Context request) {
        if (!request.pathParam("token").equals(world.settings().token())) {
            refuse(request, Refusal.unauthorized());
            return;
        }
        Call call = new Call(request, world.now());
        try {
            carryOut(call);
        } catch (Refusal refusal) {
            refuse(request, refusal);
            record(call, refusal.code(), refusal.description());
        }
    }

    private void carryOut(Call call) {
        call.parameters = RequestReader.read(call.request);
        Method method = known(call.request.pathParam("method"));
        call.name = method.name();
        Optional<Fault> fault = world.monitor().locked(() -> faults.next(method.name()));
        if (fault.isPresent() && fail(call, fault.get())) {
            return;
        }
        requireKnownParameters(method, call.parameters);
        String result = result(method, call.parameters);
        record(call, 200, "");
        fault.ifPresent(late -> spoilAnswer(call, late));
        call.request.contentType("application/json").result("{\"ok\":true,\"result\":" + result + "}");
    }

    private Method known(String name) {
        Method method = methods.get(name.toLowerCase(Locale.ROOT));
        if (method == null) {
            throw Refusal.notFound();
        }
        return method;
    }

    private void requireKnownParameters(Method method, Parameters parameters) {
        for (String name : parameters.names()) {
            if (!method.known().contains(name) && !name.equals("method")) {
                String mistake = "unknown parameter \"" + name + "\" of " + method.name();
                complain(mistake);
                throw Refusal.badRequest(mistake);
            }
        }
    }

    private void complain(String mistake) {
        world.monitor().locked(() -> {
            world.calls().complain(mistake);
            return mistake;
        });
    }

    private String result(Method method, Parameters parameters) {
        if (method.name().equals(LongPoll.NAME)) {
            return longPoll.take(parameters);
        }
        JsonNode result = world.monitor().locked(() -> method.call().apply(parameters));
        world.monitor().changed();
        return result.toString();
    }

    /** Lets a call fail before anything is done; false for a fault that comes only after. */
    private boolean fail(Call call, Fault fault) {
        switch (fault) {
            case Fault.RetryAfter(int seconds) -> throw Refusal.tooMany(seconds);
            case Fault.Refused(int code, String description) -> throw Refusal.of(code, description);
            case Fault.Migrated(long supergroup) -> throw Refusal.migrated(supergroup);
            case Fault.HtmlPage(int status) -> {
                call.request.status(status).contentType("text/html").result("<html><body>" + status + "</body></html>");
                record(call, status, "a page of HTML");
            }
            case Fault.Reset _ -> {
                record(call, 0, "connection reset");
                cut(call.request);
            }
            case Fault.Hang _ -> {
                record(call, 0, "no answer");
                world.monitor().await(HANGING, this::end);
                cut(call.request);
            }
            case Fault.ResetAfter _, Fault.Delay _ -> {
                return false;
            }
        }
        return true;
    }

    private void spoilAnswer(Call call, Fault fault) {
        switch (fault) {
            case Fault.Delay(Duration time) -> world.monitor().await(time, this::end);
            case Fault.ResetAfter _ -> cut(call.request);
            case Fault.RetryAfter _, Fault.Refused _, Fault.Migrated _, Fault.HtmlPage _ -> {}
            case Fault.Reset _, Fault.Hang _ -> {}
        }
    }

    private Optional<Boolean> end() {
        return world.isClosed() ? Optional.of(true) : Optional.empty();
    }

    private static void cut(Context request) {
        ServletContextRequest.getServletContextRequest(request.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    /** A mistake of the simulator itself, which must not pass unseen in a test. */
    private void internalError(Exception failure, Context request) {
        complain("the simulator failed at " + request.path().replaceFirst("/bot[^/]*", "") + ": " + failure);
        refuse(request, Refusal.of(500, "Internal Server Error"));
    }

    private static void refuse(Context request, Refusal refusal) {
        request.status(refusal.code())
                .contentType("application/json")
                .result(refusal.toJson().toString());
    }

    private void record(Call call, int status, String description) {
        ApiCall ended = new ApiCall(
                call.name,
                call.parameters.asText(),
                List.copyOf(call.parameters.uploads().keySet()),
                status,
                description,
                call.received);
        world.monitor().locked(() -> {
            world.calls().add(ended);
            return ended;
        });
        world.monitor().changed();
    }

    @Override
    public void close() {
        http.stop();
    }

    /** A call under way, as far as it is known. */
    private static final class Call {
        private final Context request;
        private final Instant received;
        private String name;
        private Parameters parameters = new Parameters(Map.of(), Map.of());

        Call(Context request, Instant received) {
            this.request = request;
            this.received = received;
            this.name = request.pathParam("method");
        }
    }
}
