"""The dossier as a fragment that a notebook shows in a cell: no script, no style of the page touched."""

from newsprism.model.dossier import Dossier
from newsprism.render.findings import findings, ranked_stories
from newsprism.render.html import environment
from newsprism.render.index import Index
from newsprism.render.summary import coverage, kicker, status_counts

STORIES = 5
"""Stories that a cell shows; the page of :func:`newsprism.render.html.to_html` has them all."""


def to_notebook(dossier: Dossier) -> str:
    """An HTML fragment: what the dossier covers, and each story's conflicts, agreement and positions."""
    index = Index(dossier)
    stories = ranked_stories(dossier.stories)
    views = [
        {
            "story": story,
            "kicker": kicker(story, index),
            "findings": (found := findings(story)),
            "counts": " · ".join(status_counts(found)),
        }
        for story in stories[:STORIES]
    ]
    template = environment().get_template("notebook.html.j2")
    return template.render(coverage=coverage(dossier), index=index, views=views, more=max(0, len(stories) - STORIES))
