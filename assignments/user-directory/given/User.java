package course.userdirectory.given;

/** Somebody whom the API knows. */
public record User(int id, String name) {}
