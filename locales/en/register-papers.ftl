import-format-report = Working Group report
import-format-observations = Concluding observations
import-file-damaged-pdf = The PDF is damaged or locked. Ask for it again, download it anew, or take the Word file.
import-file-scanned-pdf = The PDF holds pictures of pages and no text. Ask for the Word file, or for a PDF saved from it.
import-file-right-to-left-pdf = Arabic cannot be read from a PDF. Ask for the Word file.
import-file-too-many-pages = The PDF has more than { $most } pages. Take only the part with the recommendations.
import-file-not-paper = This is neither a Word file (.docx) nor a PDF. Ask for one of these.
import-file-no-recommendations = This document has no list of numbered recommendations that could be found. Take its Word file, or the thematic list of OHCHR.

recommendation-heading = Under the heading
recommendation-introduction = Introduced by
recommendation-assessment = Comment on the implementation, from the list

## A document that is not taken: what it is, and what to import in its place
import-paper-report = “{ $symbol }” is the report of the Working Group on the Universal Periodic Review. Import it as such.
import-paper-observations = “{ $symbol }” are the concluding observations of a treaty body. Import them as such.
import-paper-addendum = “{ $symbol }” is the addendum in which the State gives its views on the recommendations. Import the report of the Working Group, and then the thematic list of OHCHR, which has the position on each.
import-paper-national-report = “{ $symbol }” is the national report that the State submits before its review. It makes no recommendations. Import the report of the Working Group.
import-paper-compilation = “{ $symbol }” is the compilation of United Nations information that OHCHR prepares for the review. What it quotes stands in other documents. Import the concluding observations of the treaty bodies and the report of the Working Group.
import-paper-stakeholder-summary = “{ $symbol }” is the summary of stakeholders’ submissions for the review. It quotes what they ask for and makes no recommendations. Import the report of the Working Group.
import-paper-decision = “{ $symbol }” is a decision or resolution of the Human Rights Council. The recommendations stand in the report that it refers to. Import the report of the Working Group.
import-paper-advance-questions = These are the questions that States send before the review. They are no recommendations. Import the report of the Working Group.
import-paper-list-of-issues = “{ $symbol }” is a treaty body’s list of issues, with questions to the State. Import the concluding observations.
import-paper-replies = “{ $symbol }” are the State’s replies to a list of issues. Import the concluding observations.
import-paper-follow-up = “{ $symbol }” is information that the State gave on the follow-up to concluding observations. Import the concluding observations.
import-paper-state-report = “{ $symbol }” is a report of the State to a treaty body. Import the concluding observations.
import-paper-unknown = By its first page this document makes no recommendations. Import the report of the Working Group on the Universal Periodic Review, concluding observations of a treaty body, or the thematic list of OHCHR.
