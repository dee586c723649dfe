"""The grading engine: a submission runs in a jail that holds no answer; the judge sits outside.

    submission ─► read (mended, reported) ─► session ◄─► jail ─► outcomes ─► judge ─► graded

Inside the jail run `warm` (the process that is forked) or `alone` (that of a container), `walls`
and `calls` (what it shuts itself into) and `worker` (the notebook); all the rest runs outside and
never executes a line of a submission.
"""
