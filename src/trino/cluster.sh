#!/usr/bin/env bash
# Fetches Trino 476 from the Maven repository and runs a coordinator and a worker over a folder, until interrupted.
#   src/trino/cluster.sh FOLDER      then: jdbc:trino://127.0.0.1:18080/iceberg/tradewind
set -euo pipefail

folder=$(mkdir -p "${1:?give a folder for the cluster}" && cd "$1" && pwd)
version=476
# Some Maven colours even what is to be read by a program.
repository=$(mvn -q -B help:evaluate -Dexpression=settings.localRepository -DforceStdout | sed 's/\x1b\[[0-9;]*m//g')
: "${JAVA_HOME:?set it to a JDK 25}"
export PATH=$JAVA_HOME/bin:$PATH

cd "$folder"
if [ ! -d "trino-server-core-$version/plugin/iceberg" ]; then
  for artifact in trino-server-core:$version:tar.gz trino-hive:$version:zip trino-iceberg:$version:zip; do
    mvn -q -B dependency:get -Dartifact="io.trino:$artifact" -Dtransitive=false
  done
  tar xzf "$repository/io/trino/trino-server-core/$version/trino-server-core-$version.tar.gz"
  for plugin in hive iceberg; do
    unzip -q "$repository/io/trino/trino-$plugin/$version/trino-$plugin-$version.zip"
    mv "trino-$plugin-$version" "trino-server-core-$version/plugin/$plugin"
  done
fi

mkdir -p data
for node in coordinator worker; do
  mkdir -p $node/etc/catalog $node/var
  cat >$node/etc/node.properties <<END
node.environment=tradewind
node.id=$node
node.data-dir=$folder/$node/var
node.internal-address=127.0.0.1
END
  printf '%s\n' -server -Xmx2G -XX:+ExitOnOutOfMemoryError -XX:ReservedCodeCacheSize=256M \
    -Djdk.attach.allowAttachSelf=true -Djdk.nio.maxCachedBufferSize=2000000 -Dfile.encoding=UTF-8 \
    -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    >$node/etc/jvm.config
  files="fs.native-local.enabled=true
local.location=$folder/data"
  printf '%s\n' connector.name=hive hive.metastore=file hive.metastore.catalog.dir=local:///hive \
    hive.security=allow-all "$files" >$node/etc/catalog/hive.properties
  printf '%s\n' connector.name=iceberg iceberg.catalog.type=testing_file_metastore \
    hive.metastore.catalog.dir=local:///iceberg iceberg.security=allow-all "$files" >$node/etc/catalog/iceberg.properties
done
printf '%s\n' coordinator=true node-scheduler.include-coordinator=false http-server.http.port=18080 \
  discovery.uri=http://127.0.0.1:18080 query.max-memory=1GB query.max-memory-per-node=500MB \
  memory.heap-headroom-per-node=300MB web-ui.enabled=false >coordinator/etc/config.properties
printf '%s\n' coordinator=false http-server.http.port=18081 discovery.uri=http://127.0.0.1:18080 \
  query.max-memory-per-node=1GB memory.heap-headroom-per-node=300MB >worker/etc/config.properties

launch() {
  trino-server-core-$version/bin/launcher --etc-dir="$folder/$1/etc" --launcher-log-file="$folder/$1/launcher.log" \
    --server-log-file="$folder/$1/server.log" --pid-file="$folder/$1/pid" "$2"
}
trap 'launch worker stop; launch coordinator stop' EXIT
launch coordinator start
launch worker start
echo "A coordinator and a worker come up within a minute on port 18080; interrupt this to stop them."
sleep infinity
