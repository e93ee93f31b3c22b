// SPDX-License-Identifier: Apache-2.0
package org.nianbao.app.worker;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts a worker: this JVM with this class path, a bounded heap and nothing from the environment. */
final class WorkerCommand {
    /** Options of the parent that its children share: how classes and texts are loaded, not how memory is used. */
    private static final List<String> SHARED =
            List.of("-XX:SharedArchiveFile=", "-Xshare:", "-Xlog:", "-Dfile.encoding", "-Dsun.jnu.encoding");

    private WorkerCommand() {}

    static ProcessBuilder of(WorkerSettings settings, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (SHARED.stream().anyMatch(option::startsWith)) {
                command.add(option);
            }
        }
        command.add("-Xmx" + settings.heapMebibytes() + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:-UsePerfData");
        command.add("-XX:-CreateCoredumpOnCrash");
        command.add("-XX:ErrorFile=" + folder.resolve("error.log"));
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Djava.awt.headless=true");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(settings.main().getName());
        ProcessBuilder builder = new ProcessBuilder(command);
        // Nothing that a document could read or that could change what it comes to.
        builder.environment().clear();
        return builder;
    }
}
