package samples;

public record AlmostTheSamePackage(String name) {} // expect: redefined-type
