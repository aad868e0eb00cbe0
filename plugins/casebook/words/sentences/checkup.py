"""This machine, and how a site is set up on it."""

from __future__ import annotations

from types import MappingProxyType

from ..marks import N_
from .sentence import Sentence

SENTENCES = MappingProxyType(
    {
        "python-too-old": Sentence(
            N_("this is Python {version}, and Casebook needs {needed} or newer"),
            N_("Install a newer Python, delete the folder .venv, and set it up again with that."),
        ),
        "library-missing": Sentence(
            N_("this library is not installed"),
            N_("Install what requirements.txt pins: {python} -m pip install -r requirements.txt."),
        ),
        "library-too-old": Sentence(
            N_("this library is of version {version}, and Casebook needs {needed} or newer"),
            N_("Install what requirements.txt pins: {python} -m pip install -r requirements.txt."),
        ),
        "libyaml-missing": Sentence(
            N_("this PyYAML was built without libyaml, by which Casebook reads what stands between the ---"),
            N_(
                "Install it as it comes ready made:"
                " {python} -m pip install --force-reinstall --only-binary :all: pyyaml."
            ),
        ),
        "plugin-shadowed": Sentence(
            N_("pelican-casebook {version} is installed in {installed}, and Pelican loads it instead"),
            N_("To have {folder} loaded, remove the other: {python} -m pip uninstall pelican-casebook."),
        ),
        "environment-dead": Sentence(
            N_("the Python that this was made with is gone from {home}"),
            N_("Delete the folder .venv and set it up again."),
        ),
        "environment-unused": Sentence(
            N_("the site has an environment of its own, and this is another Python ({python})"),
            N_("Run Casebook with the Python in .venv, or delete that folder if nobody needs it."),
        ),
        "names-not-utf8": Sentence(
            N_("names of files are read as {encoding}, so å, ä, ø and é in them may be lost"),
            N_("Choose a locale in UTF-8, as in LANG=C.UTF-8."),
        ),
        "texts-not-utf8": Sentence(
            N_("messages are written as {encoding}, so some signs in them are spelt out"),
            N_("Choose a locale in UTF-8, as in LANG=C.UTF-8; on Windows set PYTHONUTF8=1."),
        ),
        "git-missing": Sentence(
            N_("git is not installed"),
            N_("Install it if you want to keep every version of your texts; Casebook works without."),
        ),
        "plugin-off": Sentence(
            N_("Casebook is not among the plugins, so cases are built as ordinary posts"),
            N_('Write "casebook", in quotes, into the list.'),
        ),
        "address-local": Sentence(
            N_("'{value}' leads to this machine, where no reader is"),
            N_("Write the address at which the site will be read."),
        ),
        "address-example": Sentence(
            N_("'{value}' is an example, and nobody's address"),
            N_("Write the address at which the site will be read."),
        ),
        "authority-example": Sentence(
            N_("'{value}' is nobody's domain, and feed readers will know every entry by it"),
            N_("Before the first reader comes, write a domain of yours and a year in which it was yours."),
        ),
        "contact-missing": Sentence(
            N_("readers have no address to which they could report an error or send a case"),
            N_("Write CASEBOOK_CONTACT = and an e-mail address, in quotes."),
        ),
        "contact-example": Sentence(
            N_("'{value}' is an example, and nobody reads what is sent there"),
            N_("Write an e-mail address of yours."),
        ),
        "publisher-missing": Sentence(
            N_("the site does not say who answers for it, as the law may ask (ansvarig utgivare in Sweden)"),
            N_("Write CASEBOOK_PUBLISHER = and the name, in quotes, and [CONTACT] on a page of yours."),
        ),
        "feed-of-pelican": Sentence(
            N_("Pelican would write feeds of its own to {place}, among those of Casebook"),
            N_("Write None, without quotes, in the place of this address."),
        ),
        "theme-without-templates": Sentence(
            N_("the theme in '{value}' has no folder of templates"),
            N_("Look at the name of the theme's folder: in it lies a folder called templates."),
        ),
        "autoescape-off": Sentence(
            N_("templates print titles as they are, so a < in a title would become markup"),
            N_('Write JINJA_ENVIRONMENT = {{"autoescape": True}} if the theme is made for it.'),
        ),
        "future-dates-on": Sentence(
            N_("a post whose date is still to come is published at once"),
            N_("Write WITH_FUTURE_DATES = False if it is to wait for its day."),
        ),
        "made-whole": Sentence(
            N_(
                "nobody can tell whether this makes the same each time ({what}): each build"
                " makes the whole site"
            ),
            N_(
                "What does without the time, files and its own past is built faster: see Speed in the manual."
            ),
        ),
        "output-not-writable": Sentence(
            N_("you are not allowed to write here"),
            N_("Look at the permissions of the folder, or build into another one."),
        ),
        "disk-nearly-full": Sentence(
            N_("the disk is nearly full: {free} MB are left"),
            N_("Make room on it: a build needs space for the new site beside the old one."),
        ),
        "build-left-behind": Sentence(
            N_("a build that was stopped left this behind"),
            N_("Leave it: the next build clears it away."),
        ),
        "capitals-no-difference": Sentence(
            N_("this disk cannot tell capitals from small letters, as most servers can"),
            N_("Write names of files in links just as the files are called."),
        ),
        "no-case": Sentence(
            N_("there is no case here yet, so the site is built as Pelican alone would build it"),
            N_("Start one: casebook new."),
        ),
    }
)
