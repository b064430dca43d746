// Kind: result of a callback read without waiting
// Shows: nothing
import java.util.concurrent.CompletableFuture;

class Program {
  String answer;

  static void run() throws Exception {
    Program client = new Program();
    CompletableFuture<Void> asked =
        CompletableFuture.supplyAsync(() -> "42").thenAccept(text -> client.answer = text);
    asked.join();
    if (client.answer == null) {
      throw new AssertionError("no answer");
    }
  }
}
