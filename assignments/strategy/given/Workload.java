package course.strategy.given;

import java.time.Duration;

/**
 * Something to do, many times over. Each operation waits for the latency, and then computes.
 *
 * @param operations how many; at least 1
 * @param ioShare which part of an operation's time it waits, from 0 to 1
 * @param latency how long an operation waits
 * @param cpuPerOperation how much CPU time it then takes
 * @param blockingLibrary whether one can only wait by blocking a thread
 */
public record Workload(
    int operations,
    double ioShare,
    Duration latency,
    Duration cpuPerOperation,
    boolean blockingLibrary) {}
