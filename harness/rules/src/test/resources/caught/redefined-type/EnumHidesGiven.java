package sample;

public class EnumHidesGiven {
  Loop loop = Loop.FAST;
}

enum Loop { // expect: redefined-type
  FAST,
  SLOW
}
