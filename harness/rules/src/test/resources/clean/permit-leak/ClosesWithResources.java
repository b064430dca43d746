package sample;

import given.Gate;
import given.Library;
import given.Permit;
import java.util.concurrent.Callable;

public class ClosesWithResources implements Callable<String> {
  private final Gate gate;
  private final Library library;

  public ClosesWithResources(Gate gate, Library library) {
    this.gate = gate;
    this.library = library;
  }

  @Override
  public String call() throws Exception {
    try (Permit permit = gate.acquire().get()) {
      return library.read("Emma");
    }
  }
}
