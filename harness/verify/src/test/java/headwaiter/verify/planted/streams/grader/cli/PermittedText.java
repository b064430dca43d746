package headwaiter.verify.planted.streams.grader.cli;

record PermittedText(String text) {}
