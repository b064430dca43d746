package sample;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

public class ClientForEachCall {
  public static CompletableFuture<String> page(HttpRequest request) {
    HttpClient http = HttpClient.newHttpClient(); // expect: unclosed-resource
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenApply(HttpResponse::body);
  }
}
