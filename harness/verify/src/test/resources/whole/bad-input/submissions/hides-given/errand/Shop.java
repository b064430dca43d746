package course.errand;

public interface Shop {}
