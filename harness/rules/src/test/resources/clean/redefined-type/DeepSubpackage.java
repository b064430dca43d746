package sample.parts.more;

public record DeepSubpackage(String name) {
  public enum Kind {
    SMALL,
    LARGE
  }
}
