package headwaiter.verify.planted.arrows.grader.model;

import headwaiter.verify.planted.arrows.grader.cli.Command;

record ForbiddenNoun(Command knows) {}
