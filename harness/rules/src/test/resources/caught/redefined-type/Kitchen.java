package sample;

class Kitchen { // expect: redefined-type
  String brewCoffee() {
    return "instant";
  }
}
