package growspurt.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CandidateLookupTest {

    private static final String CONCURRENT = Strangers.Concurrent.class.getName();

    @AfterEach
    void sendThemHome() {
        System.clearProperty("growspurt.guests");
    }

    @Test
    void nobody_isThere_beforeSomebodyIsInvited() {
        assertThat(CandidateLookup.all()).isEmpty();
        assertThat(CandidateLookup.jvmArguments()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CandidateLookup.called("guest-concurrent"))
                .withMessage("no candidate 'guest-concurrent' on the class path");
    }

    @Test
    void guest_isFoundByItsId_andWithWhatItIsSaidToPromise() {
        CandidateLookup.invite(CONCURRENT, Set.of(Guarantee.SHRINKS, Guarantee.TERMINATES));

        assertThat(CandidateLookup.called("guest-concurrent").promises())
                .containsExactlyInAnyOrder(Guarantee.SHRINKS, Guarantee.TERMINATES);
        assertThat(CandidateLookup.jvmArguments())
                .containsExactly("-Dgrowspurt.guests=" + CONCURRENT + "=SHRINKS+TERMINATES");
    }

    @Test
    void candidateWithoutServiceFile_isFoundByItsClass_andOnce() {
        String type = Strangers.Candidate.class.getName();
        CandidateLookup.invite(type, Set.of());
        CandidateLookup.invite(type, Set.of());

        assertThat(CandidateLookup.all()).singleElement().isInstanceOf(Strangers.Candidate.class);
        assertThat(CandidateLookup.called("by-class")).isInstanceOf(Strangers.Candidate.class);
    }

    @Test
    void classThatIsNotThere_isNamed_andIsNoGuest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CandidateLookup.invite("com.acme.Nowhere", Set.of()))
                .withMessageStartingWith("no class 'com.acme.Nowhere' on the class path");
        assertThat(CandidateLookup.jvmArguments()).isEmpty();
    }

    @Test
    void property_isFoundByItsId_andNoOtherIs() {
        assertThat(Property.called("size-exact-at-rest")).isEqualTo(Property.SIZE_EXACT_AT_REST);
        assertThatIllegalArgumentException().isThrownBy(() -> Property.called("SizeExactAtRest"));
    }
}
