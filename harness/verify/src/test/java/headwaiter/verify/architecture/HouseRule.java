package headwaiter.verify.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * One rule of the house.
 *
 * @param name also the folder of its planted violation
 * @param rule says because of what
 */
record HouseRule(String name, ArchRule rule) {
  @Override
  public String toString() {
    return name;
  }
}
