package org.tradewind;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.simulator.Simulator;

/** Several processes of the whole product on one database, which Telegram reaches under one address. */
final class Fleet implements AutoCloseable {
    static final String SECRET = "a-secret-of-the-fleet";

    private final Path folder;
    private final Simulator simulator;
    private final String state;
    private final boolean limits;
    private final List<Integer> ports;
    private final Balancer balancer;
    private final List<Optional<Process>> processes = new ArrayList<>();

    Fleet(Path folder, Simulator simulator, String state, boolean limits, int size) throws IOException {
        this.folder = folder;
        this.simulator = simulator;
        this.state = state;
        this.limits = limits;
        this.ports = freePorts(size);
        this.balancer = Balancer.before(ports);
        for (int i = 0; i < size; i++) {
            processes.add(Optional.empty());
            start(i);
        }
    }

    private static List<Integer> freePorts(int size) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < size; i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    int size() {
        return processes.size();
    }

    /** Where the processes listen. */
    List<Integer> ports() {
        return ports;
    }

    void start(int number) throws IOException {
        Path own = Files.createDirectories(folder.resolve("process-" + number));
        Process process = new Program(own)
                .with("TELEGRAM_BOT_TOKEN", simulator.token())
                .with("TELEGRAM_API_URL", simulator.url().toString())
                .with("TELEGRAM_WEBHOOK_URL", balancer.address("/hook").toString())
                .with("TELEGRAM_WEBHOOK_SECRET", SECRET)
                .with("TELEGRAM_LIMITS", limits ? "on" : "off")
                .with("TRADEWIND_STATE", state)
                .with("TRADEWIND_VERSIONS", folder.resolve("versions").toString())
                .with("TRADEWIND_HTTP_PORT", Integer.toString(ports.get(number)))
                .start("run");
        processes.set(number, Optional.of(process));
    }

    /** SIGKILL. */
    void kill(int number) {
        Optional<Process> process = processes.get(number);
        if (process.isPresent()) {
            process.get().destroyForcibly().onExit().join();
        }
    }

    /** SIGSTOP: it does nothing until it is woken, and does not know that time goes by. */
    void stun(int number) throws IOException, InterruptedException {
        signal(number, "STOP");
    }

    /** SIGCONT. */
    void wake(int number) throws IOException, InterruptedException {
        signal(number, "CONT");
    }

    private void signal(int number, String name) throws IOException, InterruptedException {
        long pid = processes.get(number).orElseThrow().pid();
        int exitCode = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new IOException("no signal " + name);
        }
    }

    /** What a process has written to its log since its last start. */
    String log(int number) throws IOException {
        return Files.readString(folder.resolve("process-" + number).resolve("err"));
    }

    /** What all of them have used of the processors so far. */
    Duration processorTime() {
        return processes.stream()
                .flatMap(Optional::stream)
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        for (int i = 0; i < processes.size(); i++) {
            kill(i);
        }
        balancer.close();
    }
}
