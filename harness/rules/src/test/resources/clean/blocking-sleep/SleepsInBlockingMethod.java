package sample;

import java.time.Duration;

public class SleepsInBlockingMethod {
  public static String fetch(String city) throws InterruptedException {
    Thread.sleep(Duration.ofSeconds(2));
    return "sunny in " + city;
  }

  public static void main(String[] args) throws InterruptedException {
    System.out.println(fetch("Oslo"));
    Thread.sleep(100);
  }
}
