package headwaiter.wire;

/** A bare fact from a run. It says what was seen, never what it is worth. */
public sealed interface Observation extends Message
    permits TestPassed,
        TestFailed,
        BlockingCall,
        Stalled,
        DataRace,
        PermitLost,
        Slip,
        Hung,
        LimitHit,
        ExitCalled,
        Leftover,
        TimelineSeen,
        OutputSeen,
        Unsteady,
        OutsideSeen,
        Repeated,
        Died {
  /** The id of the check in whose run it was seen; empty if in none. */
  String check();
}
