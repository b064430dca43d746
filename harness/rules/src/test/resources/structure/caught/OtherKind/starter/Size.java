package sample;

public enum Size {
  SMALL
}
