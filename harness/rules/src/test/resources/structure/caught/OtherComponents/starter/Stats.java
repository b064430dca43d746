package sample;

import java.time.Duration;

public record Stats(int produced, Duration took) {}
