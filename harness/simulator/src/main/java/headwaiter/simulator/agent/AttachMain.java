package headwaiter.simulator.agent;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;

/** Attaches the agent to another JVM: to that which started this one. */
final class AttachMain {
  private AttachMain() {}

  /** Takes the process's id and the agent's jar. Says on standard output why it did not work. */
  public static void main(String[] arguments) {
    try {
      VirtualMachine jvm = VirtualMachine.attach(arguments[0]);
      try {
        jvm.loadAgent(arguments[1]);
      } finally {
        jvm.detach();
      }
    } catch (AttachNotSupportedException
        | AgentLoadException
        | AgentInitializationException
        | IOException e) {
      System.out.println(e);
    }
  }
}
