package course.clinic;

import course.clinic.given.GuestBook;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public final class Receptionist {
  private Receptionist() {}

  public static CompletableFuture<Integer> checkIn(List<String> guests, GuestBook book) {
    return OnVirtualThread.run(
        () -> {
          List<CompletableFuture<Void>> entries = guests.stream().map(book::write).toList();
          CompletableFuture.allOf(entries.toArray(CompletableFuture[]::new)).get();
          return entries.size();
        });
  }
}
