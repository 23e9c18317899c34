"""The site → its pages: each with its address, its template and its inputs. What is planned is listed in plan.py."""
