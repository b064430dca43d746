package course.clinic;

import course.clinic.given.GuestBook;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Receptionist {
  private Receptionist() {}

  public static CompletableFuture<Integer> checkIn(List<String> guests, GuestBook book) {
    return OnVirtualThread.run(
        () -> {
          for (String guest : guests) {
            book.write(guest).get();
          }
          return guests.size();
        });
  }
}
