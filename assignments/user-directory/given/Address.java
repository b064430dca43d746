package course.userdirectory.given;

/** Where a user lives. */
public record Address(String street) {}
