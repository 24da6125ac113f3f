package growspurt.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HereTest {

    @Test
    void processorOfArm_isToldByItsNumbers_thoseOfEveryKindOfCore() {
        assertThat(Here.cpu(lines(arm("0x41", "0xd0c"), arm("0x41", "0xd0c"))))
                .contains("implementer 0x41, architecture 8, variant 0x3, part 0xd0c, revision 1");
        assertThat(Here.cpu(lines(arm("0x41", "0xd05"), arm("0x41", "0xd0a"))))
                .contains("implementer 0x41, architecture 8, variant 0x3, part 0xd05, revision 1, part 0xd0a");
    }

    @Test
    void processorWithAName_isCalledByIt() {
        List<String> cpuinfo = List.of(
                "processor\t: 0",
                "vendor_id\t: AuthenticAMD",
                "model\t\t: 1",
                "model name\t: AMD EPYC: Processor ",
                "stepping\t: 1",
                "model name\t: another");

        assertThat(Here.cpu(cpuinfo)).contains("AMD EPYC: Processor");
    }

    @Test
    void processorThatTellsNothing_hasNoName() {
        assertThat(Here.cpu(List.of("processor\t: 0", ""))).isEmpty();
        assertThat(Here.machine().cpu()).isNotEmpty();
    }

    /** One core of /proc/cpuinfo, as Linux on arm64 writes it. */
    private static String arm(String implementer, String part) {
        return """
                processor	: 0
                BogoMIPS	: 243.75
                Features	: fp asimd evtstrm aes pmull sha1 sha2 crc32 atomics fphp asimdhp cpuid asimdrdm
                CPU implementer	: %s
                CPU architecture: 8
                CPU variant	: 0x3
                CPU part	: %s
                CPU revision	: 1

                """.formatted(implementer, part);
    }

    private static List<String> lines(String... cores) {
        return String.join("", cores).lines().toList();
    }
}
