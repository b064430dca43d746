package headwaiter.junit.http;

import headwaiter.api.Reply;

/**
 * An answer whose head has come.
 *
 * @param hop what it answers
 * @param line where it comes from
 * @param entry what is written down of it
 * @param reply its script
 * @param head its head
 */
record Incoming(Hop hop, Line line, Book.Entry entry, Reply reply, Head head) {
  boolean bodiless() {
    return hop.request().method().equals("HEAD") || head.status() == 204 || head.status() == 304;
  }
}
