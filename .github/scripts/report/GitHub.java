import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is needed of GitHub's REST interface.
 *
 * @param api its address, without a slash at the end
 * @param repository {@code owner/name}
 * @param token what the job may do
 */
record GitHub(String api, String repository, String token) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();
  private static final int PER_PAGE = 100;
  private static final int MOST_PAGES = 50;

  /** An answer other than the one that is needed. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    final int status;

    Refused(String message, int status) {
      super(message);
      this.status = status;
    }
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> get(String path) throws IOException, InterruptedException {
    return (Map<String, Object>) Json.read(send("GET", path, ""));
  }

  /** Every item of a list that comes in pages. */
  @SuppressWarnings("unchecked")
  List<Map<String, Object>> all(String path) throws IOException, InterruptedException {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int page = 1; page <= MOST_PAGES; page++) {
      List<Object> items =
          (List<Object>)
              Json.read(send("GET", path + "?per_page=" + PER_PAGE + "&page=" + page, ""));
      items.forEach(item -> all.add((Map<String, Object>) item));
      if (items.size() < PER_PAGE) {
        break;
      }
    }
    return all;
  }

  void post(String path, String json) throws IOException, InterruptedException {
    send("POST", path, json);
  }

  void patch(String path, String json) throws IOException, InterruptedException {
    send("PATCH", path, json);
  }

  private String send(String method, String path, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(api + "/repos/" + repository + "/" + path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept", "application/vnd.github+json")
            .header("X-GitHub-Api-Version", "2022-11-28")
            .header("Authorization", "Bearer " + token)
            .method(
                method,
                json.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new Refused(method + " " + path + ": " + answer.statusCode(), answer.statusCode());
    }
    return answer.body();
  }
}
