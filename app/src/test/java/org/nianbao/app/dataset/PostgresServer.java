// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.dataset;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server of Debian's package, with a database of its own, for the time of a test. */
final class PostgresServer {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String PASSWORD = "a test's";

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    static PostgresServer start() throws IOException, InterruptedException {
        Path programs;
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            programs = versions.sorted()
                    .reduce((older, newer) -> newer)
                    .orElseThrow(() -> new AssertionError("no PostgreSQL in " + INSTALLED))
                    .resolve("bin");
        }
        Path folder = Files.createTempDirectory("nianbao-postgres");
        if (isRoot()) {
            OtherProgram.run(Path.of("/"), List.of("chown", "postgres", folder.toString()));
        }
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        PostgresServer server = new PostgresServer(programs, folder, port);
        Path password = Files.createTempFile("nianbao", ".password");
        Files.writeString(password, PASSWORD + "\n");
        OtherProgram.run(Path.of("/"), List.of("chmod", "644", password.toString()));
        server.run(
                "initdb",
                "-D",
                folder + "/data",
                "-U",
                "tester",
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync");
        Files.delete(password);
        String options = "-c listen_addresses=127.0.0.1 -c fsync=off -p " + port + " -k " + folder;
        server.run("pg_ctl", "-D", folder + "/data", "-l", folder + "/log", "-o", options, "-w", "start");
        return server;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** A server does not run as root. */
    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        OtherProgram.run(Path.of("/"), command);
    }

    /** As the option takes it, with user and password. */
    String url() {
        return "postgresql://127.0.0.1:" + port + "/postgres?user=tester&password=a%20test%27s";
    }

    /** The same with another password. */
    String wrongUrl() {
        return url().replace("password=a", "password=b");
    }

    /** What the server's own client prints for a query, as CSV. */
    String psql(String query) throws IOException, InterruptedException {
        return OtherProgram.run(
                Path.of("/"),
                List.of(
                        "env",
                        "PGPASSWORD=" + PASSWORD,
                        "psql",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(port),
                        "-U",
                        "tester",
                        "-d",
                        "postgres",
                        "--csv",
                        "-v",
                        "ON_ERROR_STOP=1",
                        "-c",
                        query));
    }

    void stop() throws IOException, InterruptedException {
        run("pg_ctl", "-D", folder + "/data", "-m", "immediate", "-w", "stop");
        OtherProgram.run(Path.of("/"), List.of("rm", "-rf", folder.toString()));
    }
}
