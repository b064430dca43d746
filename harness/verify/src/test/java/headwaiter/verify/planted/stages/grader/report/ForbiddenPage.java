package headwaiter.verify.planted.stages.grader.report;

import headwaiter.verify.planted.stages.grader.intake.Parcel;

record ForbiddenPage(Parcel knows) {}
