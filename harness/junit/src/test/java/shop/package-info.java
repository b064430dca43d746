/**
 * Tests like anybody's, some of which have to fail. JUnit runs them for the tests of the extension.
 */
@org.jspecify.annotations.NullMarked
package shop;
