package growspurt.results;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The machine and the virtual machine that this process runs on, as a {@link RunLine} tells them. */
public final class Here {

    private static final Pattern ARM_NUMBER =
            Pattern.compile("CPU (implementer|architecture|variant|part|revision)\\s*:\\s*(\\S+)\\s*");

    private Here() {}

    /** {@return this machine} No user, host or folder name is in it. */
    public static RunLine.Machine machine() {
        int cores = Runtime.getRuntime().availableProcessors();
        long memMiB =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
        String os = System.getProperty("os.name") + " " + System.getProperty("os.version");
        String arch = System.getProperty("os.arch");
        String cpu = cpu(arch);
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

    private static String cpu(String arch) {
        return cpu(cpuinfo()).or(Here::brand).orElse(arch);
    }

    /**
     * {@return the name of the processor that {@code cpuinfo}, the lines of {@code /proc/cpuinfo}, tell of} Those of ARM have no name:
     * numbers stand for it, of every kind of core that is there.
     */
    static Optional<String> cpu(List<String> cpuinfo) {
        Optional<String> name = cpuinfo.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
        String numbers = cpuinfo.stream()
                .map(ARM_NUMBER::matcher)
                .filter(Matcher::matches)
                .map(number -> number.group(1) + " " + number.group(2))
                .distinct()
                .collect(Collectors.joining(", "));
        return name.or(() -> Optional.of(numbers).filter(text -> !text.isEmpty()));
    }

    private static List<String> cpuinfo() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo"));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** {@return the name that macOS has for the processor} */
    private static Optional<String> brand() {
        try {
            Process sysctl = new ProcessBuilder("sysctl", "-n", "machdep.cpu.brand_string").start();
            String name = new String(sysctl.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return Optional.of(name).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
