/** What the agent keeps and decides; the whole of it is tried by every other test, run with it. */
@org.jspecify.annotations.NullMarked
package headwaiter.simulator.agent;
