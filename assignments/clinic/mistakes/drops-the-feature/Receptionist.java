package course.clinic;

import course.clinic.given.GuestBook;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Receptionist {
  private Receptionist() {}

  public static CompletableFuture<Integer> checkIn(List<String> guests, GuestBook book) {
    return CompletableFuture.completedFuture(guests.size());
  }
}
