package org.daybook.cli.output;

import java.nio.file.Path;
import org.daybook.organisation.Organisation;
import org.daybook.organisation.OrganisationFailure;
import org.daybook.organisation.OrganisationFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for an organisation's settings file. */
public final class OrganisationOption {
    @Option(names = "--organisation", paramLabel = "FILE", descriptionKey = "cli.option.organisation")
    private @Nullable Path file;

    /** What the file says; {@link Organisation#NONE} if none was given. Blocking. */
    public Organisation read() throws CommandFailure {
        if (file == null) {
            return Organisation.NONE;
        }
        try {
            return OrganisationFile.read(file);
        } catch (OrganisationFailure e) {
            throw new CommandFailure("problem.organisation-" + e.fault().code(), ExitCode.COULD_NOT, e.line());
        }
    }
}
