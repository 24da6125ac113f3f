package growspurt.results;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine and the virtual machine that this process runs on, as a {@link RunLine} tells them. */
public final class Here {

    private Here() {}

    /** {@return this machine} No user, host or folder name is in it. */
    public static RunLine.Machine machine() {
        int cores = Runtime.getRuntime().availableProcessors();
        long memMiB =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
        String os = System.getProperty("os.name") + " " + System.getProperty("os.version");
        String arch = System.getProperty("os.arch");
        String cpu = cpu();
        String print = Ids.hash(cpu, "" + cores, "" + (memMiB >> 10), os, arch, jvm().toString());
        return new RunLine.Machine("m-" + print.substring(0, 8), cpu, cores, memMiB, os, arch);
    }

    /** {@return this virtual machine} */
    public static RunLine.Jvm jvm() {
        return new RunLine.Jvm(
                System.getProperty("java.vendor"),
                System.getProperty("java.vm.version"),
                System.getProperty("java.vm.name"));
    }

    private static String cpu() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
