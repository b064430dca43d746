package sample;

import java.io.IOException;
import java.util.List;

public class StartsProcess {
  public static void run(String... command) throws IOException {
    new ProcessBuilder(List.of(command)).start(); // expect: forbidden-api
    Runtime.getRuntime().exec(command); // expect: forbidden-api
    System.out.println(ProcessHandle.current()); // expect: forbidden-api
  }
}
