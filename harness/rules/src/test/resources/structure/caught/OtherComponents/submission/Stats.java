package sample;

public record Stats(int produced, long took) {} // expect: structure
