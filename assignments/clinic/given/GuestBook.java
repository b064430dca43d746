package course.clinic.given;

import java.util.concurrent.CompletableFuture;

/** The book in which guests are written down. Takes any number of entries at once. */
@FunctionalInterface
public interface GuestBook {
  /** Begins to write a guest down. Returns at once; done when the ink is dry. */
  CompletableFuture<Void> write(String guest);
}
