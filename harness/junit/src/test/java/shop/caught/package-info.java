/** Tests that have to fail. */
@org.jspecify.annotations.NullMarked
package shop.caught;
