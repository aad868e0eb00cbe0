"""The site that is being built, and the folder that it is built into."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "page-changed-by-hand": Sentence(
            N_("the page's source is gone, but somebody has changed the page since"),
            N_("Delete it yourself if nobody needs it; it was left as it is."),
        ),
        "site-empty": Sentence(
            N_("there is nothing to publish here"),
            N_("Write a first post, or look at the folder's name: an empty site replaces no other."),
        ),
        "site-unpublished": Sentence(
            N_("nothing here is published yet (drafts: {drafts}, scheduled: {scheduled})"),
            N_(
                "Take status: draft out of what is ready;"
                " what is scheduled comes with a build on its day or later."
            ),
        ),
        "build-under-way": Sentence(
            N_("another build is writing this site"),
            N_("Wait until it has ended, then build again."),
        ),
        "output-not-a-file": Sentence(
            N_("this is neither a file nor a folder, and cannot be taken along"),
            N_("Move it out of the output folder."),
        ),
        "output-mount": Sentence(
            N_("another disk is mounted here, and cannot be taken along"),
            N_("Unmount it, or publish to another folder."),
        ),
        "output-holds-content": Sentence(
            N_("the output folder {output} and the content folder lie in each other"),
            N_("Build into a folder of its own, such as output beside content."),
        ),
        "output-holds-sources": Sentence(
            N_("the site is made from this folder, and it lies in the output folder {output}"),
            N_("Build into a folder of its own, such as output beside content."),
        ),
        "output-no-folder": Sentence(
            N_("the site is to be built here, and this is no folder"),
            N_("Delete it, or name another folder in OUTPUT_PATH."),
        ),
        "disk-full": Sentence(
            N_("there is no room left on the disk"),
            N_("Make room on it, then build again."),
        ),
        "disk-share-used-up": Sentence(
            N_("your share of the disk is used up"),
            N_("Delete what you no longer need, or ask for a larger share, then build again."),
        ),
        "disk-read-only": Sentence(
            N_("this disk can be read, but not written to"),
            N_("Have it mounted for writing, or build into another folder (OUTPUT_PATH, CACHE_PATH)."),
        ),
        "writing-not-permitted": Sentence(
            N_("you are not permitted to write here"),
            N_(
                "Look at whose folder it is and at its permissions,"
                " or build into another folder (OUTPUT_PATH, CACHE_PATH)."
            ),
        ),
        "cache-not-a-folder": Sentence(
            N_("builds keep here what need not be made again, and this is no folder"),
            N_("Delete it, or name another folder in CACHE_PATH."),
        ),
        "cache-damaged": Sentence(
            N_("what is kept here from earlier builds is damaged, and cannot be removed"),
            N_("Delete the folder; look at whose it is and at its permissions if that cannot be done."),
        ),
        "output-not-written": Sentence(
            N_("the site cannot be written here: {reason}"),
            N_("Look at the space on the disk and at the permissions of the output folder."),
        ),
        "pelican-error": Sentence(
            N_("{message}"),
            N_("Pelican could not go on with this; mend it and build again."),
        ),
    }
)
