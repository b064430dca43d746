package course.errand.given;

public interface Shop {}
