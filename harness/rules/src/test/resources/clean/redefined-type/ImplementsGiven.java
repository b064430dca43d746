package sample;

import given.Library;

public class ImplementsGiven implements Library {
  @Override
  public String read(String title) {
    return title;
  }
}
