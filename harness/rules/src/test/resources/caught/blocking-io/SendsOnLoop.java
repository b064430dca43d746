package sample;

import given.Loop;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class SendsOnLoop {
  public static void ask(Loop loop, HttpClient http, HttpRequest request) {
    loop.execute(
        () -> {
          try {
            http.send(request, HttpResponse.BodyHandlers.ofString()); // expect: blocking-io
          } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
          }
        });
  }
}
