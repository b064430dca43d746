package sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.concurrent.CompletableFuture;

public class ReadsKeyboardInEntryPoint {
  public CompletableFuture<String> order() throws IOException {
    var keyboard = new BufferedReader(new InputStreamReader(System.in));
    return CompletableFuture.completedFuture(keyboard.readLine()); // expect: blocking-io
  }
}
