package growspurt.stress;

import static org.assertj.core.api.Assertions.assertThat;

import growspurt.stress.driver.StackDumps;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HangTest {

    private static final String IN_PUT = """
            "JcstressThread_first" #438 daemon prio=5 runnable
            	at java.util.HashMap.putVal(java.base@17.0.15/HashMap.java:641)
            	at java.util.HashMap.put(java.base@17.0.15/HashMap.java:610)
            	at growspurt.stress.litmus.OperationsTerminate.first(OperationsTerminate.java:53)
            	at growspurt.stress.litmus.OperationsTerminate_jcstress.run(OperationsTerminate_jcstress.java:9)
            """;

    @Test
    void recordedHang_isSeen_withItsFrames() throws IOException {
        StackDumps taken = dumps(recorded("hang-first.txt"), recorded("hang-second.txt"));

        assertThat(Hang.in(taken)).hasValueSatisfying(hang -> {
            assertThat(hang.thread()).isEqualTo("JcstressThread_ResourceCheck_reader");
            assertThat(hang.entry().into()).isEqualTo("growspurt.stress.Troubles$Map.get");
            assertThat(hang.reason()).contains("StableKeyStaysVisible.reader", "Troubles$Spins.trouble");
        });
    }

    @Test
    void threadThatWaitsForItsPartner_isNoHang() throws IOException {
        assertThat(Hang.in(dumps(recorded("waiting.txt"), recorded("waiting.txt"))))
                .isEmpty();
    }

    @Test
    void sameCallInBothDumps_isAHang() {
        assertThat(Hang.in(dumps(IN_PUT, IN_PUT))).hasValueSatisfying(hang -> {
            assertThat(hang.entry().into()).isEqualTo("java.util.HashMap.put");
            assertThat(hang.entry().at()).isEqualTo("java.util.HashMap.putVal");
        });
    }

    @Test
    void callThroughTheAdapter_isAHangOfTheMapBehindIt() {
        String adapted = IN_PUT.replace(
                "\tat growspurt.stress.litmus.OperationsTerminate.first(",
                "\tat growspurt.api.ForwardingMap.put(ForwardingMap.java:90)\n"
                        + "\tat growspurt.stress.litmus.OperationsTerminate.first(");

        assertThat(Hang.in(dumps(adapted, adapted))).hasValueSatisfying(hang -> {
            assertThat(hang.whilePreparing()).isFalse();
            assertThat(hang.entry().into()).isEqualTo("growspurt.api.ForwardingMap.put");
            assertThat(hang.entry().at()).isEqualTo("java.util.HashMap.putVal");
        });
    }

    @Test
    void sameCallInBothDumps_isNoHang_ifSomethingWentOnInBetween() {
        assertThat(Hang.in(new StackDumps(IN_PUT, IN_PUT, true))).isEmpty();
    }

    @Test
    void threadInAnotherCallLater_isNoHang() {
        assertThat(Hang.in(dumps(IN_PUT, IN_PUT.replace("HashMap.put(", "HashMap.get("))))
                .isEmpty();
    }

    @Test
    void mapThatIsBeingMade_orSearchedForItsGrowthPoints_isInNoOperation() {
        String making = """
                "main" #1 prio=5 runnable
                	at java.lang.Thread.onSpinWait(java.base@17.0.15/Thread.java:356)
                	at growspurt.stress.Harms$BuildsForEver.newMap(Harms.java:70)
                	at growspurt.api.GrowthPoint.attempt(GrowthPoint.java:99)
                	at growspurt.stress.litmus.KeyPlans.addPlans(KeyPlans.java:81)
                """;

        String makingAGuest = """
                "main" #1 prio=5 runnable
                	at com.acme.SlowMap.<init>(SlowMap.java:12)
                	at java.lang.reflect.Constructor.newInstance(java.base@17.0.15/Constructor.java:480)
                	at growspurt.api.GuestClass.instance(GuestClass.java:85)
                	at growspurt.api.GuestMap.newMap(GuestMap.java:60)
                	at growspurt.stress.litmus.GrowthState.<init>(GrowthState.java:41)
                """;

        String searching = """
                "main" #1 prio=5 runnable
                	at com.acme.SlowMap.put(SlowMap.java:12)
                	at growspurt.api.GrowthPoint.grows(GrowthPoint.java:140)
                	at growspurt.api.GrowthPoint.byFilling(GrowthPoint.java:70)
                	at growspurt.stress.litmus.KeyPlans.found(KeyPlans.java:81)
                """;

        for (String dump : List.of(making, makingAGuest, searching)) {
            assertThat(Hang.in(dumps(dump, dump)))
                    .hasValueSatisfying(
                            hang -> assertThat(hang.whilePreparing()).isTrue());
        }
        assertThat(Hang.in(dumps(IN_PUT, IN_PUT)))
                .hasValueSatisfying(hang -> assertThat(hang.whilePreparing()).isFalse());
    }

    @Test
    void anotherThreadLater_isNoHang() {
        assertThat(Hang.in(dumps(IN_PUT, IN_PUT.replace("Thread_first", "Thread_second"))))
                .isEmpty();
    }

    @Test
    void dumpThatCouldNotBeTaken_isNoHang() {
        assertThat(Hang.in(dumps(IN_PUT, ""))).isEmpty();
        assertThat(Hang.in(dumps("", IN_PUT))).isEmpty();
    }

    @Test
    void rendezvous_isNoHang() {
        String spinning = """
                "JcstressThread_first" #438 daemon prio=5 runnable
                	at java.lang.Thread.onSpinWait(java.base@17.0.15/Thread.java:373)
                	at growspurt.stress.litmus.GrowthState.arriveFirst(GrowthState.java:90)
                	at growspurt.stress.litmus.OperationsTerminate.first(OperationsTerminate.java:50)
                """;
        assertThat(Hang.in(dumps(spinning, spinning))).isEmpty();
    }

    @Test
    void constructorThatDoesNotReturn_isAHang() {
        String prefilling = """
                "main" #1 prio=5 runnable
                	at some.Map.put(Map.java:3)
                	at growspurt.stress.litmus.GrowthState.<init>(GrowthState.java:70)
                	at growspurt.stress.litmus.OperationsTerminate.<init>(OperationsTerminate.java:50)
                """;
        assertThat(Hang.in(dumps(prefilling, prefilling)))
                .hasValueSatisfying(hang ->
                        assertThat(hang.entry().from()).isEqualTo("growspurt.stress.litmus.GrowthState.<init>"));
    }

    private static StackDumps dumps(String first, String second) {
        return new StackDumps(first, second, false);
    }

    private static String recorded(String name) throws IOException {
        try (InputStream in = HangTest.class.getResourceAsStream(name)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
